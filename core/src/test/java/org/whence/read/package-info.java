/** Ways of speaking, each where it fires and where it must not, through the reader's door. */
package org.whence.read;
