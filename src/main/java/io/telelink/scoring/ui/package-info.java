/** Views of scoring: analyze, predictions, scoring runs, and what they add to a customer's page and to the overview. */
@NullMarked
package io.telelink.scoring.ui;

import org.jspecify.annotations.NullMarked;
