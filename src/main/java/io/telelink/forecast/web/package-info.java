/** The forecast over REST. */
@NullMarked
package io.telelink.forecast.web;

import org.jspecify.annotations.NullMarked;
