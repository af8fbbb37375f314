package io.telelink.audit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.audit.Finding;
import io.telelink.audit.KindText;
import io.telelink.audit.verification.Verifications;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import org.springframework.data.domain.PageRequest;

/** What a verification found, each as a sentence, with what it shows by for experts. */
final class FindingGrid extends Grid<Finding> {

    private static final int ROWS_WITHOUT_SCROLLING = 10;

    FindingGrid(Verifications verifications, long verification) {
        Grids.compact(this);
        getElement().setAttribute("aria-label", getTranslation("audit.findings"));
        setSelectionMode(SelectionMode.NONE);
        addColumn(finding -> KindText.of(finding.source())).setHeader(getTranslation("audit.finding.source"))
                .setWidth("9rem").setFlexGrow(0);
        addComponentColumn(finding -> wrapped(Words.finding(finding))).setHeader(getTranslation("audit.finding"))
                .setWidth("20rem").setFlexGrow(2);
        addComponentColumn(finding -> wrapped(finding.detail())).setHeader(getTranslation("audit.finding.detail"))
                .setWidth("20rem").setFlexGrow(2);
        Grids.cardsWhenNarrow(this, finding -> new Div(wrapped(Words.finding(finding)), Parts.secondary(finding.detail())));
        int kept = (int) verifications.findings(verification, PageRequest.of(0, 1)).getTotalElements();
        setItems(DataProvider.fromCallbacks(
                query -> verifications.findings(verification, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> kept));
        setAllRowsVisible(kept <= ROWS_WITHOUT_SCROLLING);
    }

    private static Span wrapped(String text) {
        Span span = new Span(text);
        span.getStyle().set("white-space", "normal").set("overflow-wrap", "anywhere");
        return span;
    }
}
