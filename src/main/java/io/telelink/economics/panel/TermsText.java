package io.telelink.economics.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.economics.Economics;
import io.telelink.economics.Terms;

/** What a figure of value takes for granted, short enough to stand beside it: "12 months, 10% a year, margin 60%". */
public final class TermsText {

    private TermsText() {
    }

    public static String of(Terms terms) {
        return I18NProvider.translate("economics.short", String.valueOf(terms.horizonMonths()),
                percent(terms.annualDiscountRate()), percent(terms.margin()));
    }

    /** The same as a quiet line, which says on request which version it is and since when. */
    public static Span line(Economics economics) {
        Span line = new Span(of(economics.terms()));
        line.addClassName("secondary");
        line.setTitle(I18NProvider.translate("economics.version", String.valueOf(economics.id())));
        return line;
    }

    /** A share without digits that say nothing: 0.1 as "10%", 0.125 as "12.5%". */
    public static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString() + "%";
    }
}
