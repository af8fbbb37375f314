/** The clock of the demonstration in the interface. */
@NullMarked
package io.telelink.demo.ui;

import org.jspecify.annotations.NullMarked;
