package org.whence.overview;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Ratings;
import org.whence.text.OutletNames;

/** Tells the label that a user's file gives an outlet, by its domain or by its name, however they are written. */
public final class RatingLabels {
  /** What stands for the label of an outlet that the file does not name. */
  public static final String UNRATED = "";

  private final Map<String, String> labels = new HashMap<>();

  public RatingLabels(Ratings ratings) {
    ratings.ratings().forEach((outlet, label) -> labels.put(key(outlet), label));
  }

  /** A domain as it is written in addresses, or the normal form of a name. */
  private static String key(String outlet) {
    boolean domain = outlet.indexOf('.') > 0 && outlet.indexOf(' ') < 0;
    return domain ? outlet.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") : OutletNames.outlet(outlet);
  }

  /** The label; {@link #UNRATED} where the file names the outlet by neither. */
  public String of(String name, @Nullable String domain) {
    String byDomain = domain == null ? null : labels.get(key(domain));
    String label = byDomain == null ? labels.get(OutletNames.outlet(name)) : byDomain;
    return label == null ? UNRATED : label;
  }
}
