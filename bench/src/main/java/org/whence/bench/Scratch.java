package org.whence.bench;
import java.util.*;
import java.io.*;
import org.whence.text.*;
final class Scratch { 
  static java.nio.file.Path pos = EvalFolder.of(null).resolve("pos");
  public static void main(String[] a) throws Exception { 
    switch (a[0]) {
      case "ship" -> TrainParser.main(new String[0]);
      case "acts" -> ActScores.print(pos, System.out);
      case "plain" -> each(false,false);
      case "gold" -> each(true,false);
      case "confuse" -> confuse();
      case "union" -> each(false,true);
    }
  }
  static void each(boolean gold, boolean union) throws Exception {
    for (String l : List.of("en","es")) {
      TrainParser.Banks b = TrainParser.BANKS.get(l);
      ParserExamples part = TrainParser.trained(pos, b);
      List<ParserTraining.Example> train = new ArrayList<>(gold ? part.gold() : part.crossTagged());
      if (union) { TrainParser.Banks o = TrainParser.BANKS.get(l.equals("en")?"es":"en"); train.addAll(TrainParser.trained(pos,o).crossTagged()); }
      Tagger tagger = part.tagger();
      Parser p = Parser.read(new ByteArrayInputStream(ParserTraining.train(train)));
      for (String[] file : new String[][] {{b.tested(), "0"}, {b.pud(), "50"}}) {
        ParserExamples test = new ParserExamples().add(pos.resolve(file[0]), Integer.parseInt(file[1]), 100);
        double[] r = TrainParser.attachment(new TrainParser.Judged(tagger,p), gold ? test.gold() : test.by(tagger));
        System.out.printf("%s UAS %.4f LAS %.4f%n", file[0], r[0], r[1]);
      }
    }
  }

  static void confuse() throws Exception {
    for (String l : List.of("en","es")) {
      TrainParser.Banks b = TrainParser.BANKS.get(l);
      ParserExamples part = TrainParser.trained(pos, b);
      Tagger tagger = part.tagger();
      Set<String> known = new HashSet<>();
      for (var e : part.gold()) for (int i=0;i<e.tokens().size();i++) known.add(e.tokens().word(i).toLowerCase());
      for (String[] file : new String[][] {{b.tested(), "0"}, {b.pud(), "50"}}) {
        ParserExamples test = new ParserExamples().add(pos.resolve(file[0]), Integer.parseInt(file[1]), 100);
        var g = test.gold(); var t = test.by(tagger);
        Map<String,Integer> c = new TreeMap<>(); int all=0, right=0, unk=0, unkRight=0;
        for (int i=0;i<g.size();i++) for (int k=0;k<g.get(i).tags().length;k++) {
          Tag x=g.get(i).tags()[k], y=t.get(i).tags()[k]; all++; boolean u=!known.contains(g.get(i).tokens().word(k).toLowerCase()) && g.get(i).tokens().isWord(k);
          if (u) unk++; if (x==y) { right++; if (u) unkRight++; } else c.merge(x+">"+y+(u?" unk":""),1,Integer::sum);
        }
        System.out.printf("%s acc %.4f unk %.3f of all, acc %.3f%n", file[0], right/(double)all, unk/(double)all, unkRight/(double)unk);
        c.entrySet().stream().sorted((p,q)->q.getValue()-p.getValue()).limit(16).forEach(e->System.out.print(e.getKey()+" "+e.getValue()+", ")); System.out.println();
      }
    }
  }
}
