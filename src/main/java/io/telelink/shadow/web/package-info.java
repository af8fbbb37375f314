/** Challengers in shadow over REST. */
@NullMarked
package io.telelink.shadow.web;

import org.jspecify.annotations.NullMarked;
