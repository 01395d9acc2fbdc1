package org.whence.model;

/**
 * A sentence by which the article shows or says that its outlet found something out itself.
 *
 * @param described true where a contact, count or document is described; false where it is only asserted
 */
public record OwnReporting(boolean described, Span proof) {}
