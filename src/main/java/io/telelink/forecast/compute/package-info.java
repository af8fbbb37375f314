/** The arithmetic of forecasts over sums of customers; knows neither database nor pages. */
@NullMarked
package io.telelink.forecast.compute;

import org.jspecify.annotations.NullMarked;
