/** The product in a real browser, as its users meet it. */
@NullMarked
package io.telelink.browser;

import org.jspecify.annotations.NullMarked;
