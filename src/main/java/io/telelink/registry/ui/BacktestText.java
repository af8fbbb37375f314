package io.telelink.registry.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.shell.Formats;

/** How figures of a backtest are written: an amount or a share, with its interval behind it. */
final class BacktestText {

    private BacktestText() {
    }

    static String money(double value, MetricInterval interval) {
        return between(Formats.money(value), Formats.money(interval.low()), Formats.money(interval.high()));
    }

    static String share(double value, MetricInterval interval) {
        return between(MetricText.share(value), MetricText.share(interval.low()), MetricText.share(interval.high()));
    }

    static String score(double value, MetricInterval interval) {
        return between(MetricText.score(value), MetricText.score(interval.low()), MetricText.score(interval.high()));
    }

    private static String between(String value, String low, String high) {
        return I18NProvider.translate("registry.backtest.between", value, low, high);
    }
}
