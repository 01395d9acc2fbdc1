package org.whence.fiction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whence.link.Linker;
import org.whence.match.Matcher;
import org.whence.model.Dossier;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.model.Story;
import org.whence.pipeline.Whence;

/** An accident, an inquiry, a judgment in another language, and a fair that has nothing to do with them. */
public final class Penstock {

  public static final RawPage BURST =
      page("burst", "Ostrel Gazette", "2031-03-02", "en", "Penstock burst floods Quorrane power station",
          "A penstock burst at the Quorrane power station on Sunday and flooded its turbine hall, the operator Ostrel Hydro said."
              + "\n\nPlant manager Iveta Lomsky said that nobody was hurt. The penstock was welded in 1987 by the firm Brandvold.");

  public static final RawPage INQUIRY =
      page("inquiry", "Tarn Daily", "2031-03-20", "en", "Prosecutor opens inquiry into Quorrane penstock inspections",
          "A prosecutor has opened an inquiry into inspections of the penstock at the Quorrane power station, court papers show."
              + "\n\nIveta Lomsky, the plant manager, was questioned on Wednesday. Ostrel Hydro said the firm Brandvold had signed for the welds.");

  public static final RawPage SENTENCE =
      page("condena", "El Faro de Vell", "2031-05-12", "es", "Condenan a Iveta Lomsky por el reventón de Quorrane",
          "Un tribunal condenó el lunes a Iveta Lomsky por las inspecciones de la central hidroeléctrica de Quorrane, según la sentencia."
              + "\n\nLomsky, que dirigía la central de Ostrel Hydro, dijo que recurrirá. La empresa Brandvold pagará una multa.");

  public static final RawPage OTHER =
      page("fair", "Valley Post", "2031-03-21", "en", "Record crowds at the Vestmark apple fair",
          "The apple fair at Vestmark drew record crowds on Friday, said Ada Brandt, who leads the growers' association."
              + "\n\nGrowers sold more cider than in any year before, she said.");

  private Penstock() {}

  private static RawPage page(String input, String outlet, String date, String language, String title, String text) {
    return RawPage.text(input, text).by(outlet, date, language, title);
  }

  /** Each page a story of its own, whatever the grouping of articles makes of pages so short. */
  public static Pile pile(RawPage... pages) {
    List<Dossier> dossiers = new ArrayList<>();
    for (RawPage page : pages) {
      dossiers.addAll(new Whence().trace(List.of(new Outcome.Done<>(page)), 1, (done, all) -> {}).dossiers());
    }
    dossiers.sort(Comparator.comparing(dossier -> dossier.story().id()));
    List<Reading> readings = dossiers.stream().flatMap(dossier -> dossier.readings().stream()).toList();
    List<Story> stories = List.of(pages).stream().map(page -> dossiers.get(place(dossiers, page.input())).story()).toList();
    return new Pile(dossiers, List.of(), List.of(), new Matcher().storylines(readings, new Linker().link(readings), stories));
  }

  public static int place(List<Dossier> dossiers, String input) {
    for (int i = 0; i < dossiers.size(); i++) {
      if (dossiers.get(i).readings().getFirst().article().input().equals(input)) {
        return i;
      }
    }
    throw new IllegalArgumentException(input);
  }
}
