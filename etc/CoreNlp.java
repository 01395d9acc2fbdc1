import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times CoreNLP's full named-entity pipeline on the texts of a JSONL file, in processor time of one thread: what the read stage is held against. */
public class CoreNlp {

  private static final Pattern TEXT = Pattern.compile("\"text\": *\"((?:[^\"\\\\]|\\\\.)*+)\"");

  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private static String character(MatchResult escape) {
    String one = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
    return Matcher.quoteReplacement(one.equals("\\") ? "\\\\" : one);
  }

  public static void main(String[] args) throws Exception {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      Matcher text = TEXT.matcher(line);
      if (text.find() && texts.size() < Integer.parseInt(args[1])) {
        texts.add(UNICODE.matcher(text.group(1)).replaceAll(CoreNlp::character).translateEscapes());
      }
    }
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (String text : texts) {
        pipeline.annotate(new CoreDocument(text));
      }
      best = Math.min(best, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9);
    }
    System.out.printf("CoreNLP, full named entities: %d articles, %.2f articles/s%n", texts.size(), texts.size() / best);
  }
}
