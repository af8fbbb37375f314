package io.telelink.campaign.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.campaign.CampaignResults;
import io.telelink.campaign.result.TenthEffect;
import io.telelink.learning.uplift.GainCurve;
import io.telelink.learning.uplift.Qini;
import io.telelink.shell.Formats;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Guide;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Series;

/** Results as charts. */
final class ResultCharts {

    private static final double PERCENT = 100;

    private ResultCharts() {
    }

    /** Share who left of each arm, by tenth of risk. */
    static Bars tenths(CampaignResults results) {
        List<String> categories = results.tenths().stream().map(tenth -> String.valueOf(tenth.tenth())).toList();
        return new Bars(words("campaign.tenths"), words("campaign.tenths.note"), words("campaign.tenths.x"),
                Axis.share(words("campaign.tenths.y")).between(0.0, null), categories,
                List.of(Series.of(words("campaign.arm.TREATMENT"), Meaning.MAIN, shares(results, t -> share(t.treatedLeft(), t.treated()))),
                        Series.of(words("campaign.arm.CONTROL"), Meaning.QUIET,
                                shares(results, t -> share(t.controlsLeft(), t.controls())))), false, false);
    }

    /** Drop of the share who left, by tenth of risk, with its interval. */
    static Lines effects(CampaignResults results) {
        List<TenthEffect> known = results.tenths().stream().filter(tenth -> tenth.effect().isPresent()).toList();
        double[] x = known.stream().mapToDouble(TenthEffect::tenth).toArray();
        double[] low = points(known, t -> t.effect().orElseThrow().interval().low());
        double[] high = points(known, t -> t.effect().orElseThrow().interval().high());
        Line line = Line.of(words("campaign.effects.line"), x, points(known, t -> t.effect().orElseThrow().difference()))
                .between(low, high).meaning(Meaning.MAIN);
        return Lines.of(words("campaign.effects"), Axis.count(words("campaign.tenths.x")).between(1.0, 10.0),
                        Axis.number(words("campaign.effects.y"), "").between(Math.floor(DoubleStream.of(low).min().orElse(-1)),
                                Math.ceil(DoubleStream.of(high).max().orElse(1))), line)
                .withNote(words("campaign.effects.note")).withGuides(Guide.horizontal(0, words("campaign.effects.zero")));
    }

    static Lines qini(CampaignResults.Ranking ranking) {
        String note = I18NProvider.translate("campaign.qini.note", Formats.decimal(ranking.qini().value(), 3),
                Formats.decimal(ranking.qini().interval().low(), 3), Formats.decimal(ranking.qini().interval().high(), 3),
                Qini.CONVENTION);
        return qini(ranking.curve()).withNote(note);
    }

    /** A Qini curve with the line of a random order. */
    static Lines qini(GainCurve curve) {
        int last = curve.gain().length - 1;
        double[] x = Arrays.stream(curve.contacted()).asDoubleStream().toArray();
        double[] random = IntStream.rangeClosed(0, last).mapToDouble(i -> curve.gain()[last] * x[i] / x[last]).toArray();
        return Lines.of(words("campaign.qini"), Axis.count(words("campaign.qini.x")), Axis.number(words("campaign.qini.y"), ""),
                Line.of(words("campaign.qini.line"), x, curve.gain()).meaning(Meaning.MAIN),
                Line.of(words("campaign.qini.random"), x, random).meaning(Meaning.QUIET));
    }

    private static List<Double> shares(CampaignResults results, ToDoubleFunction<TenthEffect> share) {
        return results.tenths().stream().map(share::applyAsDouble).toList();
    }

    private static double share(int left, int members) {
        return members == 0 ? 0 : (double) left / members;
    }

    private static double[] points(List<TenthEffect> tenths, ToDoubleFunction<TenthEffect> value) {
        return tenths.stream().mapToDouble(value).map(each -> each * PERCENT).toArray();
    }

    private static String words(String key) {
        return I18NProvider.translate(key);
    }
}
