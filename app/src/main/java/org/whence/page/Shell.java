package org.whence.page;

/**
 * What stands around every page.
 *
 * @param words of the interface
 * @param title for the browser's tab
 * @param summary beside the name of the program
 * @param read how many articles it speaks of: "these 5 articles"
 * @param style the one style sheet
 * @param policy the content security policy: nothing but this style
 */
record Shell(Words words, String title, String summary, String read, String style, String policy) {}
