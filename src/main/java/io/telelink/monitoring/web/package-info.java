/** Monitoring over REST. */
@NullMarked
package io.telelink.monitoring.web;

import org.jspecify.annotations.NullMarked;
