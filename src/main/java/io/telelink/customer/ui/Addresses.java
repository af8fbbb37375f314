package io.telelink.customer.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** The addresses of this feature's views. */
final class Addresses {

    static final String CUSTOMERS = "customers";
    static final String ACCOUNT = "account";
    static final String CUSTOMER = CUSTOMERS + "/:" + ACCOUNT;
    static final String IMPORTS = "imports";

    private Addresses() {
    }

    static RouterLink customer(String accountNumber) {
        return new RouterLink(accountNumber, CustomerView.class, customerParameters(accountNumber));
    }

    static RouteParameters customerParameters(String accountNumber) {
        return new RouteParameters(ACCOUNT, accountNumber);
    }
}
