/** The settings over REST. */
@NullMarked
package io.telelink.economics.web;

import org.jspecify.annotations.NullMarked;
