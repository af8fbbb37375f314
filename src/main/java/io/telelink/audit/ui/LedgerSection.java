package io.telelink.audit.ui;

import java.time.Clock;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import io.telelink.audit.AuditAccess;
import io.telelink.shell.OverviewSection;
import io.telelink.shell.Parts;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The auditor's first look, and part of the administrator's: whether the record still stands. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class LedgerSection implements OverviewSection {

    private static final int ORDER = 90;

    private final LedgerStanding standing;
    private final Clock clock;

    LedgerSection(LedgerStanding standing, Clock clock) {
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> roles() {
        return Set.of(AuditAccess.ADMINISTRATOR, AuditAccess.AUDITOR);
    }

    @Override
    public Component content() {
        var figures = new LedgerFigures(clock);
        figures.show(standing.read());
        return Parts.stack(new H2(new Span(I18NProvider.translate("audit.section"))), figures,
                Parts.line(new RouterLink(I18NProvider.translate("audit.entries.all"), AuditView.class),
                        new RouterLink(I18NProvider.translate("audit.verifications.all"), VerificationsView.class)));
    }
}
