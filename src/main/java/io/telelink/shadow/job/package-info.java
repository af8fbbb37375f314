/** Challengers beside the champion in scoring runs, and what is concluded after them. */
@NullMarked
package io.telelink.shadow.job;

import org.jspecify.annotations.NullMarked;
