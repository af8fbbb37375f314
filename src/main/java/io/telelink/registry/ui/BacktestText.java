package io.telelink.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.registry.panel.MetricText;
import io.telelink.shell.Formats;

/** How figures of a backtest are written: an amount or a share, with its interval beneath it. */
final class BacktestText {

    private BacktestText() {
    }

    static Div money(double value, MetricInterval interval) {
        return cell(Formats.money(value), Formats.money(interval.low()), Formats.money(interval.high()));
    }

    static Div share(double value, MetricInterval interval) {
        return cell(MetricText.share(value), MetricText.share(interval.low()), MetricText.share(interval.high()));
    }

    static Div score(double value, MetricInterval interval) {
        return cell(MetricText.score(value), MetricText.score(interval.low()), MetricText.score(interval.high()));
    }

    /** A figure without an interval. */
    static Div plain(String value) {
        return new Div(value);
    }

    private static Div cell(String value, String low, String high) {
        Span between = new Span(I18NProvider.translate("registry.backtest.between", low, high));
        between.addClassName("secondary");
        between.getStyle().set("font-size", "var(--aura-font-size-s)").set("display", "block");
        return new Div(new Span(value), between);
    }
}
