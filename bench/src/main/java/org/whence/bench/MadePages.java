package org.whence.bench;

import java.util.Random;

/**
 * Made-up news pages of a wanted size, laid out as outlets do: scripts and styles, a head full of tags, menus, an article, teasers. More than half is
 * script; the rest are some 750 elements, as on the pages of the development set.
 */
final class MadePages {
  private static final String[] WORDS =
      ("the harbour council of Tellmark said on Tuesday that a ferry terminal would close for repairs after engineers found cracks in two of "
              + "its piers officials who asked not to be named warned that traders along the quay could lose a third of their summer income while "
              + "the port authority disputed their figures and promised a review by Friday")
          .split(" ");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private MadePages(long seed) {
    this.random = new Random(seed);
  }

  /** A page of about so many characters; the same seed gives the same page. */
  static String page(int size, long seed) {
    MadePages made = new MadePages(seed);
    made.head(size * 60 / 100);
    made.menus(60);
    made.article();
    while (made.out.length() < size) {
      made.teaser();
    }
    return made.out.append("<footer><p>&copy; 2031 Tellmark Courier. All rights reserved.</p></footer></body></html>").toString();
  }

  private String sentence(int least, int spread) {
    StringBuilder line = new StringBuilder();
    int words = least + random.nextInt(spread);
    for (int i = 0; i < words; i++) {
      line.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    line.setCharAt(0, Character.toUpperCase(line.charAt(0)));
    return line.append('.').toString();
  }

  private void head(int scripts) {
    out.append("<!DOCTYPE html><html lang=\"en\"><head><title>Ferry terminal to close for repairs | Tellmark Courier</title>");
    for (String name : new String[] {"og:title", "twitter:title", "og:description", "description", "keywords", "og:site_name", "author", "robots"}) {
      out.append("<meta property=\"").append(name).append("\" content=\"").append(sentence(6, 12)).append("\">");
    }
    out.append("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry terminal to close for repairs\",")
        .append("\"datePublished\":\"2031-03-04T10:00:00+01:00\",\"author\":{\"@type\":\"Person\",\"name\":\"Ana Quill\"}}</script>");
    while (out.length() < scripts) {
      out.append(random.nextBoolean() ? "<style>" : "<script>");
      boolean style = out.charAt(out.length() - 2) == 'e';
      for (int i = 0; i < 40; i++) {
        out.append(style ? ".c" : "window.v").append(random.nextInt(9_999));
        out.append(style ? "{margin:0 auto;padding:4px}" : "=function(a){return a<3&&a>1;};");
      }
      out.append(style ? "</style>" : "</script>").append('\n');
    }
    out.append("</head><body class=\"page single\">");
  }

  private void menus(int links) {
    out.append("<nav class=\"main-nav\"><ul>");
    for (int i = 0; i < links; i++) {
      out.append("<li class=\"menu-item item-").append(i).append("\"><a href=\"/part/").append(i);
      out.append("\"><span>Part ").append(i).append("</span></a></li>");
    }
    out.append("</ul></nav>");
  }

  private void article() {
    out.append("<main><article class=\"story\"><header><h1 class=\"story__title\">Ferry terminal to close for repairs</h1>")
        .append("<p class=\"standfirst\">").append(sentence(14, 8)).append("</p><div class=\"byline\">By Ana Quill</div></header>")
        .append("<div class=\"story-body\">");
    for (int i = 0; i < 32; i++) {
      out.append("<p class=\"par\">").append(sentence(14, 20)).append(" <a href=\"https://example.org/").append(i).append("\">");
      out.append(sentence(3, 4)).append("</a> ").append(sentence(8, 16)).append("</p>\n");
      if (i % 9 == 4) {
        out.append("<div class=\"ad-slot\"><div id=\"ad-").append(i).append("\"></div></div><figure><img src=\"/i.jpg\"><figcaption>")
            .append(sentence(8, 8)).append("</figcaption></figure>");
      }
    }
    out.append("</div></article>");
  }

  private void teaser() {
    out.append("<div class=\"card card--small grid__cell grid__cell--4 grid__cell--tablet-6\" style=\"--ratio: 16/9\" ");
    out.append("data-tracking=\"{&quot;at&quot;:").append(out.length()).append(",&quot;module&quot;:&quot;most-recent-stories&quot;}\">");
    out.append("<a class=\"card__link\" href=\"/story/").append(random.nextInt(1 << 20)).append("\"><picture>");
    out.append("<source media=\"(min-width: 40em)\" srcset=\"https://images.example/c/640/a.webp 1x, https://images.example/c/1280/a.webp 2x\">");
    out.append("<img loading=\"lazy\" decoding=\"async\" alt=\"\" width=\"640\" height=\"360\" src=\"https://images.example/c/320/a.jpg\">");
    out.append("</picture>");
    out.append("<h3 class=\"card__title\">").append(sentence(6, 6)).append("</h3></a><div class=\"card__meta\"><span class=\"time\">");
    out.append(random.nextInt(20)).append(" hours ago</span><p>").append(sentence(8, 12)).append("</p></div></div>\n");
  }
}
