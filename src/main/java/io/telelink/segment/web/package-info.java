/** REST interface of segments. */
@NullMarked
package io.telelink.segment.web;

import org.jspecify.annotations.NullMarked;
