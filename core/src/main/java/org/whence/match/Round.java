package org.whence.match;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One round of a {@link Gathering}: who looks to whom, and the cells that make. */
final class Round {

  /** Bunches that look to each other, directly or through others, with what came of them. */
  record Cell(List<Bunch> bunches, List<Bunch> joined) {}

  final Map<Bunch, Bunch> looks = new HashMap<>();
  final Map<Bunch, Cell> cells = new HashMap<>();

  List<Bunch> inCellOf(Bunch bunch) {
    Cell cell = cells.get(bunch);
    return cell == null ? List.of() : cell.bunches;
  }

  void save(StateOutput out, BunchList numbers) {
    List<Bunch> looking = numbers.all().stream().filter(looks::containsKey).toList();
    numbers.save(looking, out);
    numbers.save(looking.stream().map(looks::get).toList(), out);
    Set<Cell> met = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Cell> inOrder = numbers.all().stream().map(cells::get).filter(cell -> cell != null && met.add(cell)).toList();
    out.number(inOrder.size());
    for (Cell cell : inOrder) {
      numbers.save(cell.bunches, out);
      numbers.save(cell.joined, out);
    }
  }

  static Round read(StateInput in, BunchList numbers) {
    Round round = new Round();
    List<Bunch> looking = numbers.read(in);
    List<Bunch> to = numbers.read(in);
    for (int i = 0; i < looking.size(); i++) {
      round.looks.put(looking.get(i), to.get(i));
    }
    for (int n = in.count(); n > 0; n--) {
      Cell cell = new Cell(numbers.read(in), numbers.read(in));
      cell.bunches.forEach(bunch -> round.cells.put(bunch, cell));
    }
    return round;
  }
}
