package org.whence.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.RawPage;
import org.whence.model.Role;

class OutletTemplatesTest {
  private static final String SUPPORT = "Our reporters in Tellmark live from readers like you and from nobody else.";
  private static final String SAID = "The council said on Monday that the budget stays as it is until the spring.";

  @Test
  void a_line_under_three_stories_of_one_outlet_is_its_template() {
    List<Article> settled = new OutletTemplates().settle(stories("courier.example", SUPPORT));

    assertThat(settled).allSatisfy(article -> assertThat(role(article, SUPPORT)).isEqualTo(Role.ABOUT_OUTLET));
  }

  @Test
  void a_line_that_another_outlet_prints_too_is_shared_copy() {
    List<Article> articles = new ArrayList<>(stories("courier.example", SUPPORT));
    articles.add(page("beacon.example", 4, SUPPORT));

    assertThat(new OutletTemplates().settle(articles)).allSatisfy(article -> assertThat(role(article, SUPPORT)).isEqualTo(Role.BODY));
  }

  @Test
  void a_line_that_says_who_said_something_stays() {
    assertThat(new OutletTemplates().settle(stories("courier.example", SAID)))
        .allSatisfy(article -> assertThat(role(article, SAID)).isEqualTo(Role.BODY));
  }

  @Test
  void two_stories_make_no_template() {
    List<Article> two = stories("courier.example", SUPPORT).subList(0, 2);

    assertThat(new OutletTemplates().settle(two)).isEqualTo(two);
  }

  @Test
  void versions_of_one_story_make_no_template() {
    List<Article> versions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      versions.add(page("courier.example", 1, SUPPORT));
    }

    assertThat(new OutletTemplates().settle(versions)).isEqualTo(versions);
  }

  @Test
  void the_order_of_the_articles_does_not_matter() {
    List<Article> articles = new ArrayList<>(stories("courier.example", SUPPORT));
    List<Article> settled = new ArrayList<>(new OutletTemplates().settle(articles));
    Collections.reverse(articles);
    Collections.reverse(settled);

    assertThat(new OutletTemplates().settle(articles)).isEqualTo(settled);
  }

  private static List<Article> stories(String host, String last) {
    return List.of(page(host, 1, last), page(host, 2, last), page(host, 3, last));
  }

  private static Article page(String host, int story, String last) {
    String subject = List.of("The ferry from Alder Point", "A bakery in Quarry Lane", "The school on Mill Hill", "The lighthouse").get(story - 1);
    String text =
        subject + " closes for good\n\n" + subject + " will close at the end of the month after sixty years.\n\n" + "Neighbours of " + subject
            + " met in the rain and sang two songs.\n\n" + "What comes after " + subject + " is not decided, and nobody hurries.\n\n" + last;
    return new Extractor().extract(RawPage.text("page " + story, text).at("https://" + host + "/" + story).by(null, null, "en", null));
  }

  private static Role role(Article article, String words) {
    int at = article.text().indexOf(words);
    for (Block block : article.blocks()) {
      if (block.begin() <= at && at < block.end()) {
        return block.role();
      }
    }
    throw new AssertionError("no block holds " + words);
  }
}
