package io.telelink.registry.ui;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.DecimalSlider;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.registry.comparison.Compared;
import io.telelink.registry.comparison.VersionComparison;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** What each version decides, from its own threshold on or from one that moves all of them. */
final class ThresholdPanel extends Composite<Div> {

    private static final double STEP = .01;
    private static final int SETTLED_MILLIS = 250;

    private final List<Compared> versions;
    private final Div tables = Parts.columns();
    private final DecimalSlider slider = new DecimalSlider(0.0, 1.0);
    private final Span standing = new Span();
    private final transient Consumer<OptionalDouble> moved;

    /** @param moved is told where all thresholds are now; empty for each at its own */
    ThresholdPanel(VersionComparison comparison, OptionalDouble threshold, Consumer<OptionalDouble> moved) {
        this.versions = comparison.versions();
        this.moved = moved;
        Div section = Parts.section(getTranslation("registry.compare.decisions"));
        if (comparison.rows().arePaired()) {
            section.add(control(threshold));
        } else {
            section.add(Parts.quiet(getTranslation("registry.compare.decisions.own-rows")));
        }
        section.add(tables);
        getContent().add(section);
        show(comparison.rows().arePaired() ? threshold : OptionalDouble.empty());
    }

    private Div control(OptionalDouble threshold) {
        slider.setLabel(getTranslation("registry.compare.threshold"));
        slider.setStep(STEP);
        slider.setWidth("min(100%, 32rem)");
        slider.setValue(rounded(threshold.orElse(versions.getFirst().threshold().orElse(.5))));
        slider.setValueChangeMode(ValueChangeMode.TIMEOUT);
        slider.setValueChangeTimeout(SETTLED_MILLIS);
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set(OptionalDouble.of(change.getValue()));
            }
        });
        Button own = new Button(getTranslation("registry.compare.own"), click -> set(OptionalDouble.empty()));
        own.addThemeVariants(ButtonVariant.TERTIARY);
        standing.addClassName("secondary");
        standing.getElement().setAttribute("aria-live", "polite");
        Div line = new Div(slider, own, standing);
        line.addClassName("no-print");
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "end").set("gap", "var(--vaadin-gap-m)");
        return line;
    }

    private void set(OptionalDouble threshold) {
        show(threshold);
        moved.accept(threshold);
    }

    private void show(OptionalDouble threshold) {
        standing.setText(threshold.isPresent() ? getTranslation("registry.compare.at", Formats.share(threshold.getAsDouble()))
                : getTranslation("registry.compare.at-own"));
        tables.removeAll();
        versions.forEach(version -> version.version().evaluation().ifPresent(evaluation -> {
            double from = threshold.orElse(evaluation.threshold());
            ConfusionMatrix decided = version.answers() == null ? evaluation.confusion()
                    : ConfusionMatrix.of(version.answers().churned(), version.answers().probability(), from);
            tables.add(Parts.frame(new ConfusionTable(getTranslation("registry.compare.decisions.of",
                    MeasureTable.name(version), Formats.share(from)), decided)));
        }));
    }

    private static double rounded(double threshold) {
        return Math.round(threshold / STEP) * STEP;
    }
}
