/** One chart component, fed by typed specifications that know what they show and never how it is drawn. */
@NullMarked
package io.telelink.shell.chart;

import org.jspecify.annotations.NullMarked;
