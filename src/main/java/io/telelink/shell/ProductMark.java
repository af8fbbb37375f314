package io.telelink.shell;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** Sign and name of the product; leads home. */
final class ProductMark extends RouterLink {

    ProductMark() {
        super(HomeView.class);
        addClassName("product-mark");
        Image sign = new Image("icons/telelink.svg", "");
        Span name = new Span(getTranslation("shell.product"));
        Span purpose = new Span(getTranslation("shell.product.purpose"));
        purpose.addClassName("product-purpose");
        add(sign, name, purpose);
    }
}
