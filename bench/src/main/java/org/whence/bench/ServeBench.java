package org.whence.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whence.casefile.Case;
import org.whence.model.Article;

/**
 * {@code bench serve [--case FILE] [ARTICLES [SECONDS [READERS]]]}: a server over a case of generated articles, a process of its own, asked by
 * readers at once while articles are added; then killed under load and started again. Prints the 50th, 95th and 99th of each kind of page, memory
 * over time, and how many of the acknowledged articles are there. A case that is named is made where it is not there, and kept: the server is given
 * a copy; with
 * 0 seconds it is only made. Everything on the loopback; stops by itself.
 */
public final class ServeBench {
  private static final long SEED = 2031;
  private static final long THINK_MILLIS = 1_000;
  private static final long ADD_MILLIS = 1_000;
  private static final long SAMPLE_MILLIS = 5_000;

  /** Seconds above which memory is told by the minute. */
  private static final int LONG_SECONDS = 120;

  private static final long WARM_MILLIS = 20_000;
  private static final long LONGEST_TRACE_NANOS = TimeUnit.MINUTES.toNanos(20);

  /** Stretches of time of which is told how much memory was in use at least. */
  private static final int STRETCHES = 10;

  /** Articles above which the server is given more memory: it keeps what tells neighbours of each at hand. */
  private static final int LARGE = 20_000;

  private static final Pattern OPEN = Pattern.compile("open at http://127\\.0\\.0\\.1:([0-9]+)/");
  private static final Pattern STORY = Pattern.compile("href=\"(/d/[0-9a-f-]+)\"");
  private static final Pattern CLAIM = Pattern.compile("href=\"(/c/[0-9a-f-]+)\"");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
  private static final Pattern JOB = Pattern.compile("\"id\":\"([a-z0-9]+)\"");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");

  /** Pages of the list that are leafed through for stories to read. */
  private static final int LEAVES = 25;

  private final Path folder;
  private final Path file;
  private final List<Article> pile;
  private final int size;
  private final PrintStream out;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
  private final Map<String, ConcurrentLinkedQueue<Double>> times = new TreeMap<>();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger added = new AtomicInteger();
  private volatile boolean stop;
  private volatile String base = "";
  private volatile String firstJob = "";
  private int there;
  private int served;
  private CollectorLog collector;

  private ServeBench(Path folder, List<Article> pile, int size, PrintStream out) {
    this.folder = folder;
    this.file = folder.resolve("bench.whence");
    this.pile = pile;
    this.size = size;
    this.out = out;
    collector = new CollectorLog(folder.resolve("collector.txt"));
    Stream.of("add", "claim", "dossier", "list", "search").forEach(kind -> times.put(kind, new ConcurrentLinkedQueue<>()));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> rest = new ArrayList<>(List.of(args));
    boolean named = rest.size() > 1 && rest.getFirst().equals("--case");
    Path kept = named ? Path.of(rest.remove(1)).toAbsolutePath() : null;
    if (named) {
      rest.removeFirst();
    }
    int size = rest.isEmpty() ? 2_000 : Integer.parseInt(rest.removeFirst());
    int seconds = rest.isEmpty() ? 60 : Integer.parseInt(rest.removeFirst());
    int readers = rest.isEmpty() ? 50 : Integer.parseInt(rest.removeFirst());
    Path folder = Files.createTempDirectory("whence-serve-bench");
    try {
      List<Article> pile = LargePile.ofShort(LargePile.texts(), size + 2 * seconds + 1_500, SEED);
      Path made = kept == null ? folder.resolve("made.whence") : kept;
      ServedCase.make(made, pile.subList(0, size), System.out);
      if (seconds > 0) {
        ServedCase.copy(made, folder);
        new ServeBench(folder, pile, size, System.out).run(seconds, readers);
      }
    } finally {
      CaseBench.delete(folder);
    }
  }

  private void run(int seconds, int readers) throws IOException, InterruptedException {
    tokens(readers);
    try (Case open = Case.openToRead(file)) {
      there = open.state().articles();
    }
    Process server = serve();
    try {
      load(server, seconds, readers);
      server.destroyForcibly().waitFor();
      server = serve();
      survived();
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private void load(Process server, int seconds, int readers) throws IOException, InterruptedException {
    List<String> stories = new ArrayList<>();
    List<String> claims = new ArrayList<>();
    leaf(stories, claims);
    out.printf(Locale.ROOT, "%d readers for %d s, each asking once a second, an article added each second%n", readers, seconds);
    List<Thread> threads = new ArrayList<>();
    for (int n = 0; n < readers; n++) {
      Random random = new Random(SEED + n);
      String token = "reader" + n;
      threads.add(Thread.ofVirtual().start(() -> read(random, token, stories, claims)));
    }
    threads.add(Thread.ofVirtual().start(this::write));
    TimeUnit.MILLISECONDS.sleep(WARM_MILLIS);
    firstTrace(server);
    measure(server, seconds);
    // Killed while all of them go on asking: what was acknowledged must be there afterwards.
    server.destroyForcibly().waitFor();
    stop = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void begin() {
    times.values().forEach(ConcurrentLinkedQueue::clear);
    failed.set(0);
  }

  /** The first trace of a process looks at the whole case: how long that takes, and what readers wait meanwhile. */
  private void firstTrace(Process server) throws IOException, InterruptedException {
    begin();
    int before = added.get();
    ServerTimes spent = ServerTimes.of(server.pid());
    long start = System.nanoTime();
    boolean done = false;
    while (!done && System.nanoTime() - start < LONGEST_TRACE_NANOS) {
      TimeUnit.MILLISECONDS.sleep(500);
      String job = firstJob;
      done = !job.isEmpty() && client.send(request("/api/v1/jobs/" + job, "writer").build(), HttpResponse.BodyHandlers.ofString()).body()
          .contains("\"state\":\"done\"");
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    ServerTimes after = ServerTimes.of(server.pid());
    out.printf(Locale.ROOT, "the first article added was %s %d s after a warm-up of %d s; until then:%n", done ? "traced" : "not traced", seconds,
        WARM_MILLIS / 1_000);
    report(" " + resident(server.pid()), seconds, spent == null || after == null ? "" : after.since(spent, asked(), added.get() - before));
  }

  private void measure(Process server, int seconds) throws IOException, InterruptedException {
    begin();
    int before = added.get();
    ServerTimes spent = ServerTimes.of(server.pid());
    double collected = collector.now();
    StringBuilder memory = new StringBuilder();
    long sample = seconds > LONG_SECONDS ? 12 * SAMPLE_MILLIS : SAMPLE_MILLIS;
    for (long waited = 0; waited < seconds * 1_000L; waited += sample) {
      TimeUnit.MILLISECONDS.sleep(Math.min(sample, seconds * 1_000L - waited));
      memory.append(' ').append(resident(server.pid()));
    }
    ServerTimes after = ServerTimes.of(server.pid());
    out.println("from then on:");
    report(memory.toString(), sample / 1_000, spent == null || after == null ? "" : after.since(spent, asked(), added.get() - before));
    long stretch = Math.max(1, seconds / STRETCHES);
    out.printf(Locale.ROOT, "  least heap in use after a collection in MB each %d s:%s%n", stretch, collector.least(collected, stretch));
  }

  private int asked() {
    return times.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
  }

  private void report(String memory, long each, String spent) {
    times.forEach((kind, list) -> {
      double[] millis = list.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      if (millis.length > 0) {
        out.printf(Locale.ROOT, "  %-8s %,6d asked: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n", kind, millis.length, millis[millis.length / 2],
            millis[millis.length * 95 / 100], millis[millis.length * 99 / 100]);
      }
    });
    out.printf(Locale.ROOT, "  %d failed; resident memory in MB each %d s:%s%n", failed.get(), each, memory);
    out.println("  " + spent);
  }

  private void read(Random random, String token, List<String> stories, List<String> claims) {
    List<String> words = Arrays.asList(pile.get(random.nextInt(size)).text().split("[^\\p{L}]+"));
    while (!stop) {
      int die = random.nextInt(100);
      String word = words.get(random.nextInt(words.size()));
      if (die < 50) {
        ask("dossier", stories.get(random.nextInt(stories.size())), token);
      } else if (die < 75) {
        ask("search", "/search?q=" + java.net.URLEncoder.encode(word, StandardCharsets.UTF_8), token);
      } else if (die < 90) {
        ask("list", "/", token);
      } else {
        ask("claim", claims.get(random.nextInt(claims.size())), token);
      }
      pause(random.nextLong(2 * THINK_MILLIS));
    }
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(String kind, String path, String token) {
    long start = System.nanoTime();
    try {
      HttpResponse<byte[]> answer = client.send(request(path, token).build(), HttpResponse.BodyHandlers.ofByteArray());
      count(kind, start, answer.statusCode() == 200);
    } catch (IOException e) {
      count(kind, start, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void count(String kind, long start, boolean fine) {
    if (stop) {
      return;
    }
    if (fine) {
      times.computeIfPresent(kind, (name, list) -> {
        list.add((System.nanoTime() - start) / 1e6);
        return list;
      });
    } else {
      failed.incrementAndGet();
    }
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token).timeout(Duration.ofSeconds(30));
  }

  /** Adds one article a second by the API. */
  private void write() {
    for (int next = size; !stop && next < pile.size(); next++) {
      Article article = pile.get(next);
      long start = System.nanoTime();
      try {
        HttpRequest post = request("/api/v1/articles", "writer").header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(line(article))).build();
        HttpResponse<String> answer = client.send(post, HttpResponse.BodyHandlers.ofString());
        boolean fine = answer.statusCode() == 202;
        Matcher job = JOB.matcher(answer.body());
        if (fine && firstJob.isEmpty() && job.find()) {
          firstJob = job.group(1);
        }
        count("add", start, fine);
        if (fine) {
          added.incrementAndGet();
        }
      } catch (IOException e) {
        count("add", start, false);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      pause(ADD_MILLIS);
    }
  }

  private static String line(Article article) {
    var line = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    line.put("text", article.text()).put("url", "https://generated.example/" + article.id().value());
    return line + "\n";
  }

  /** After the kill: every article that was acknowledged is in the case, or its job is, and is done by the new process. */
  private void survived() throws IOException, InterruptedException {
    int acknowledged = added.get();
    int come = 0;
    for (int tries = 0; tries < 120 && come < acknowledged; tries++) {
      TimeUnit.MILLISECONDS.sleep(500);
      try (Case open = Case.openToRead(file)) {
        come = open.state().articles() - there;
      }
    }
    out.printf(Locale.ROOT, "  killed under load and started again: %d acknowledged, %d lost%n", acknowledged, Math.max(0, acknowledged - come));
  }

  private void leaf(List<String> stories, List<String> claims) throws IOException, InterruptedException {
    String path = "/";
    for (int n = 0; n < LEAVES && path != null; n++) {
      String page = client.send(request(path, "reader0").build(), HttpResponse.BodyHandlers.ofString()).body();
      found(STORY, page, stories);
      Matcher next = NEXT.matcher(page);
      path = next.find() ? next.group(1).replace("&amp;", "&") : null;
    }
    for (String story : stories.subList(0, Math.min(40, stories.size()))) {
      found(CLAIM, client.send(request(story, "reader0").build(), HttpResponse.BodyHandlers.ofString()).body(), claims);
    }
    if (stories.isEmpty() || claims.isEmpty()) {
      throw new IOException("the server shows no story and no claim");
    }
  }

  private static void found(Pattern pattern, String page, List<String> into) {
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      into.add(matcher.group(1));
    }
  }

  private static long resident(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return -1; // not a Linux, or gone
    }
    Matcher matcher = RESIDENT.matcher(Files.readString(status));
    return matcher.find() ? Long.parseLong(matcher.group(1)) >> 10 : -1;
  }

  private void tokens(int readers) throws IOException {
    List<String> lines = new ArrayList<>(List.of("writer editor " + digest("writer")));
    for (int n = 0; n < readers; n++) {
      lines.add("reader" + n + " viewer " + digest("reader" + n));
    }
    Files.write(folder.resolve("tokens.txt"), lines);
  }

  private static String digest(String token) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must support SHA-256", e);
    }
  }

  private Process serve() throws IOException {
    Path root = Path.of(System.getProperty("whence.root", "")).toAbsolutePath();
    ProcessBuilder builder = new ProcessBuilder(
        root.resolve("whence").toString(), "serve", file.toString(), "--port", "0", "--token-file", folder.resolve("tokens.txt").toString());
    collector = new CollectorLog(folder.resolve("collector-" + ++served + ".txt"));
    String usual = size > LARGE ? "-Xmx5g" : "-Xmx2g";
    builder.environment().merge("WHENCE_JAVA_OPTS", usual + " " + collector.option(), (own, ours) -> own + " " + collector.option());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher open = OPEN.matcher(line);
      if (open.find()) {
        base = "http://127.0.0.1:" + open.group(1);
        return process;
      }
    }
    throw new IOException("the server did not start: run ./whence serve by hand to see why");
  }
}
