package org.whence.cli;

import org.whence.model.RawPage;
import org.whence.model.Reading;

/** A draft as it was given and as it was read. */
record Draft(RawPage page, Reading reading) {}
