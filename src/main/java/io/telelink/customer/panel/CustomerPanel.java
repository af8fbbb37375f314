package io.telelink.customer.panel;

import java.util.Set;

import com.vaadin.flow.component.Component;
import io.telelink.customer.Customer;

/**
 * A part of the customer's page that a module contributes. Implementations are Spring beans of singleton scope that keep
 * nothing of the customer; a panel is asked for its content each time the page is built, in the page's own UI.
 */
public interface CustomerPanel {

    /** Panels stand in ascending order. The page's own are 40 (profile), 50 (usage against the base), 60 (bills),
     * 90 (history). */
    int order();

    /** @param roles of the reader, without prefix */
    boolean showsFor(Customer customer, Set<String> roles);

    /** @param customerChanged to be run in the page's own UI once the customer has another score than before */
    Component render(Customer customer, Runnable customerChanged);
}
