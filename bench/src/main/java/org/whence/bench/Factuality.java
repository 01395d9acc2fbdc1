package org.whence.bench;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.whence.read.Firmness;
import org.whence.read.Firmness.View;
import org.whence.read.FirmnessTraining;
import org.whence.read.FirmnessTraining.Judged;
import org.whence.text.GaugeTraining.Loss;
import org.whence.text.GaugeTraining.Settings;

/**
 * Whether an event happened. Judges of a conversation, of a news report and of a made-up sentence used the scale each in their way, so every register
 * has its own model, and the words of a text tell its register.
 *
 * @param registers how much each register a text is of
 * @param judges one for each register
 */
record Factuality(List<Firmness> registers, List<Firmness> judges) {

  private static final Settings REGISTER = new Settings(Loss.LOGISTIC, 14, 5, 0.1f, 0.0001f, 0.3f);

  /** What all texts of one set count together when registers are learned. */
  private static final double WHOLE = 2000;

  /** Chosen by cross-validation on the training files. */
  private static final Settings JUDGE = new Settings(Loss.DISTANCE, 17, 12, 0.2f, 0.0001f, 0.1f);

  /** @param sets the judged events of each register */
  static Factuality train(List<List<Judged>> sets) {
    List<Firmness> registers = new ArrayList<>();
    List<Firmness> judges = new ArrayList<>();
    for (List<Judged> own : sets) {
      registers.add(FirmnessTraining.train(ofRegister(own, sets), View.SENTENCE, REGISTER));
      judges.add(FirmnessTraining.train(own, View.EVENT, JUDGE));
    }
    return new Factuality(registers, judges);
  }

  /** The texts of all sets, those of one marked; every set counts as much as the others. */
  private static List<Judged> ofRegister(List<Judged> own, List<List<Judged>> sets) {
    List<Judged> all = new ArrayList<>();
    for (List<Judged> set : sets) {
      for (Judged one : set) {
        all.add(new Judged(one.text(), -1, -1, set == own ? 1 : -1, WHOLE / set.size()));
      }
    }
    return all;
  }

  /** From -3, it did not happen, to 3, it did. */
  double of(Judged event) {
    int register = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < registers.size(); i++) {
      double sum = registers.get(i).of(event.text(), -1, -1);
      if (sum > most) {
        most = sum;
        register = i;
      }
    }
    return Math.clamp(judges.get(register).of(event.text(), event.begin(), event.end()), -3.0, 3.0);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(registers.size());
    for (int i = 0; i < registers.size(); i++) {
      for (Firmness model : List.of(registers.get(i), judges.get(i))) {
        byte[] bytes = model.bytes();
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
  }

  static Factuality read(DataInputStream in) throws IOException {
    List<Firmness> registers = new ArrayList<>();
    List<Firmness> judges = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      registers.add(Firmness.read(new ByteArrayInputStream(in.readNBytes(in.readInt()))));
      judges.add(Firmness.read(new ByteArrayInputStream(in.readNBytes(in.readInt()))));
    }
    return new Factuality(registers, judges);
  }
}
