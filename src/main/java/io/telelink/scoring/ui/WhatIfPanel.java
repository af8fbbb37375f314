package io.telelink.scoring.ui;

import java.util.Set;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerStatus;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.WhatIf;
import io.telelink.shell.Parts;
import org.springframework.stereotype.Component;

/** On a customer's page: what would be answered if something about them were otherwise. */
@Component
class WhatIfPanel implements CustomerPanel {

    private static final int ORDER = 30;

    private final WhatIf whatIf;
    private final Schema schema;

    WhatIfPanel(WhatIf whatIf, Schema schema) {
        this.whatIf = whatIf;
        this.schema = schema;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return customer.status() == CustomerStatus.ACTIVE;
    }

    @Override
    public Div render(Customer customer, Runnable customerChanged) {
        Div panel = Parts.panel(I18NProvider.translate("scoring.what-if"),
                Parts.quiet(I18NProvider.translate("scoring.what-if.about")));
        whatIf.known(customer).ifPresentOrElse(row -> panel.add(new WhatIfForm(customer, row, whatIf, schema)),
                () -> panel.add(Parts.quiet(I18NProvider.translate("scoring.what-if.unknown"))));
        return panel;
    }
}
