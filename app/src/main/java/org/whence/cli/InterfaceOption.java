package org.whence.cli;

import java.util.Iterator;
import org.whence.page.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says in which language a page speaks of what it shows. */
final class InterfaceOption {

  /** The languages there are words in. */
  static final class Languages implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Words.languages().iterator();
    }
  }

  /** A language by its tag. */
  static final class InLanguage implements ITypeConverter<Words> {
    @Override
    public Words convert(String tag) {
      if (!Words.languages().contains(tag)) {
        throw new TypeConversionException("expected one of " + String.join(", ", Words.languages()) + " but was '" + tag + "'");
      }
      return Words.in(tag);
    }
  }

  @Option(
      names = "--interface",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      completionCandidates = Languages.class,
      converter = InLanguage.class,
      description = "Language of the words of pages and reports: ${COMPLETION-CANDIDATES}; en where not given. What articles say stays in theirs.")
  private Words words = Words.ENGLISH;

  Words words() {
    return words;
  }
}
