package io.telelink.access.ui;

import java.util.Set;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.telelink.access.DemonstrationAccounts;
import io.telelink.access.signin.LockedUntilException;
import io.telelink.shell.Formats;
import io.telelink.shell.SignedIn;
import io.telelink.shell.TimeText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.web.WebAttributes;

/** The door: name and password, and in a demonstration the accounts to try. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "/login";
    static final String FAILED = PATH + "?" + Reason.FAILED;
    static final String SIGNED_OUT = PATH + "?" + Reason.SIGNED_OUT;
    static final String STALE = PATH + "?" + Reason.STALE;

    private final SignedIn signedIn;
    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();

    /** Why somebody is here, as said in the address. */
    private static final class Reason {
        static final String FAILED = "error";
        static final String SIGNED_OUT = "signed-out";
        static final String STALE = "stale";
    }

    LoginView(SignedIn signedIn, ObjectProvider<DemonstrationAccounts> demonstration) {
        this.signedIn = signedIn;
        form.setI18n(texts());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getStyle().set("max-width", "100%");
        notice.addClassNames("panel");
        notice.getStyle().set("margin", "0");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        Div column = new Div(mark(), notice, form);
        demonstration.ifAvailable(accounts -> column.add(new DemonstrationPanel(accounts.accounts(), this::fillIn)));
        column.getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-l)").set("width", "min(100%, 24rem)")
                .set("margin", "auto");
        getStyle().set("box-sizing", "border-box").set("display", "flex").set("min-height", "100%")
                .set("padding", "var(--vaadin-padding-l)");
        add(column);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.page-title", getTranslation("access.login.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (signedIn.isKnown()) {
            event.forwardTo("");
            return;
        }
        Set<String> reasons = event.getLocation().getQueryParameters().getParameters().keySet();
        if (reasons.contains(Reason.FAILED)) {
            showFailure();
        } else if (reasons.contains(Reason.SIGNED_OUT)) {
            showNotice("access.login.signed-out");
        } else if (reasons.contains(Reason.STALE)) {
            showNotice("access.login.stale");
        }
    }

    private void showFailure() {
        Object cause = VaadinSession.getCurrent().getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        if (cause instanceof LockedUntilException locked) {
            form.showErrorMessage(getTranslation("access.login.locked"), getTranslation("access.login.locked.until",
                    Formats.dateTime(locked.until(), TimeText.readersZone())));
        } else if (cause instanceof DisabledException) {
            form.showErrorMessage(getTranslation("access.login.disabled"), getTranslation("access.login.disabled.next"));
        } else {
            form.setError(true);
        }
    }

    private void showNotice(String key) {
        notice.setText(getTranslation(key));
        notice.setVisible(true);
    }

    private Div mark() {
        Image sign = new Image("icons/telelink.svg", "");
        Span purpose = new Span(" " + getTranslation("shell.product.purpose"));
        purpose.addClassName("product-purpose");
        H1 name = new H1(new Span(getTranslation("shell.product")), purpose);
        name.getStyle().set("margin", "0").set("font", "inherit");
        Div mark = new Div(sign, name);
        mark.addClassName("product-mark");
        mark.getStyle().set("justify-content", "center");
        return mark;
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form words = texts.getForm();
        words.setTitle(getTranslation("access.login.title"));
        words.setUsername(getTranslation("access.login.username"));
        words.setPassword(getTranslation("access.login.password"));
        words.setSubmit(getTranslation("access.login.submit"));
        LoginI18n.ErrorMessage failure = texts.getErrorMessage();
        failure.setTitle(getTranslation("access.login.failed"));
        failure.setMessage(getTranslation("access.login.failed.next"));
        failure.setUsername(getTranslation("access.login.username.missing"));
        failure.setPassword(getTranslation("access.login.password.missing"));
        return texts;
    }

    /** The fields are the form's own and exist in the browser only. */
    private void fillIn(String username, String password) {
        form.getElement().executeJs("""
                const fields = {'#vaadinLoginUsername': $0, '#vaadinLoginPassword': $1};
                for (const [id, value] of Object.entries(fields)) {
                  const field = this.querySelector(id);
                  field.value = value;
                  field.validate();
                }
                this.querySelector('vaadin-button[slot=submit]').focus();""", username, password);
    }
}
