package org.whence.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.whence.match.Workers;

/** Applies one function to many values on a fixed number of threads; the answers keep the order of the values. */
final class Crew implements Workers, AutoCloseable {

  private final ExecutorService pool;

  Crew(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a run needs at least one thread, not " + threads);
    }
    // Threads of a crew are as urgent as whoever begins them: a server traces behind its readers.
    this.pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("crew-", 0).factory());
  }

  @Override
  public <A, B> List<B> each(List<A> values, Function<A, B> work) {
    return each(values, work, Progress.SILENT);
  }

  <A, B> List<B> each(List<A> values, Function<A, B> work, Progress progress) {
    List<Callable<B>> jobs = new ArrayList<>();
    Object turn = new Object();
    int[] done = {0};
    for (A value : values) {
      jobs.add(() -> {
        B answer = work.apply(value);
        synchronized (turn) {
          progress.at(++done[0], values.size());
        }
        return answer;
      });
    }
    List<B> out = new ArrayList<>();
    try {
      for (Future<B> future : pool.invokeAll(jobs)) {
        out.add(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stage failed: " + e.getCause(), e.getCause());
    }
    return out;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
