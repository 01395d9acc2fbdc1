package org.whence.server;

import java.util.List;
import org.whence.casefile.Job;
import org.whence.page.Words;

/**
 * A job as its page shows it.
 *
 * @param aside lines of what was set aside, the first of them
 * @param lines all lines, the first of them
 */
record JobPage(Job job, List<Job.Given> inputs, List<Job.Line> aside, List<Job.Line> lines, Words words, Visitor visitor) {

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String count(String key, int n) {
    return words.count(key, n);
  }

  boolean isRunning() {
    return !job.state().isEnd();
  }

  /** "3 of 40 files could not be read. The other 37 are in the case." */
  String outcome() {
    Job.Counts counts = job.counts();
    int taken = counts.added() + counts.revised() + counts.known();
    return switch (job.state()) {
      case WAITING -> say("job.waiting");
      case RUNNING -> progress();
      case STOPPED -> say("job.stopped", taken);
      case FAILED -> say("job.failed", words.told(job.note()));
      case DONE -> counts.aside() > 0 ? say("job.partly", counts.aside(), taken) : say("job.done", counts.added(), counts.revised(), counts.known());
    };
  }

  private String progress() {
    Job.Progress at = job.progress();
    if (at.step().isEmpty()) {
      return say("job.step.begin");
    }
    return at.all() > 0 ? say("job.step." + at.step(), at.done(), at.all()) : say("job.step.tracing");
  }

  /** Where in an input something is wrong, what, and what to do. */
  String told(Job.Line line) {
    return (line.place().isEmpty() ? "" : ", " + words.told(line.place())) + ": " + words.told(line.fault()) + ". " + words.told(line.mend());
  }

  boolean canRetry() {
    return job.state().isEnd() && job.retried() == null && (job.counts().aside() > 0 || job.state() != Job.State.DONE)
        && visitor.role().may(Role.EDITOR);
  }
}
