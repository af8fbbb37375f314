/** The REST interface of scoring: predict, scoring runs, predictions. */
@NullMarked
package io.telelink.scoring.web;

import org.jspecify.annotations.NullMarked;
