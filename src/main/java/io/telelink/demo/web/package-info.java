/** The clock of the demonstration over REST. */
@NullMarked
package io.telelink.demo.web;

import org.jspecify.annotations.NullMarked;
