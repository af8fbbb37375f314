/** Tables of segments and statements about their members. */
@NullMarked
package io.telelink.segment.persistence;

import org.jspecify.annotations.NullMarked;
