package org.whence.model;

/** A stage, or its negation ("has not been agreed"). */
public record Progress(Stage stage, boolean negated) {}
