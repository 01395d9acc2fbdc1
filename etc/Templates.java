import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;

/** Makes Java of the page templates without Maven; the settings are those of app/pom.xml. */
final class Templates {
  private Templates() {}

  public static void main(String[] folders) {
    TemplateEngine engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(Path.of(folders[0])),
            Path.of(folders[1]),
            ContentType.Html,
            Templates.class.getClassLoader(),
            folders[2]);
    engine.setTrimControlStructures(true);
    engine.generateAll();
  }
}
