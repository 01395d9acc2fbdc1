package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whence.fiction.Reservoir;

class SortRulesTest {

  @Test
  void claims_are_put_in_another_order_by_style_alone() {
    StoryPage story = new StoryPage(Reservoir.pile().dossiers().getFirst(), 1);
    String rules = SortRules.of(java.util.List.of(story));
    assertThat(rules).contains(".claims:has(.so-a:checked) #c1-1{order:1}").contains(".claims:has(.so-c:checked) #c1-3{order:3}");
    assertThat(rules.split("}")).hasSize(9);
  }
}
