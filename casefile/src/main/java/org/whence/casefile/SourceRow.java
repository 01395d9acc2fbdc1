package org.whence.casefile;

import org.whence.model.Identity;

/**
 * A named source of the case in a list: a person, an organisation or office, or a document, by the name the articles give. Unnamed sources are in no
 * list: they are of one story each.
 *
 * @param id made from the name: two who bear one name are one here
 * @param statements that the articles put in its mouth
 */
public record SourceRow(String id, Identity.Kind kind, String name, int statements, int stories) {}
