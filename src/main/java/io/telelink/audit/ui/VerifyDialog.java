package io.telelink.audit.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import io.telelink.audit.Period;
import io.telelink.audit.verification.VerificationUnderWayException;
import io.telelink.audit.verification.Verifications;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** Asks what to verify, starts it, and goes to where it can be followed. */
final class VerifyDialog extends Dialog {

    private final Verifications verifications;
    private final DatePicker from = new DatePicker(getTranslation("audit.from"));
    private final DatePicker to = new DatePicker(getTranslation("audit.to"));
    private final Checkbox signOff = new Checkbox(getTranslation("audit.sign-off.wanted"));
    private final Button start = new Button(getTranslation("audit.verify.start"), click -> start());

    VerifyDialog(Verifications verifications, Clock clock) {
        this.verifications = verifications;
        setHeaderTitle(getTranslation("audit.verify"));
        setWidth("min(32rem, 92vw)");
        LocalDate today = LocalDate.now(clock.withZone(TimeText.readersZone()));
        from.setMax(today);
        from.setClearButtonVisible(true);
        from.addValueChangeListener(change -> to.setMin(change.getValue()));
        to.setClearButtonVisible(true);
        signOff.setHelperText(getTranslation("audit.sign-off.about"));
        Div period = Parts.line(from, to);
        add(Parts.stack(Parts.quiet(getTranslation("audit.verify.about")), period, signOff));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), start);
    }

    private void start() {
        if (from.isInvalid() || to.isInvalid()) {
            return;
        }
        ZoneId zone = TimeText.readersZone();
        Period period = Days.period(from.getValue(), to.getValue(), zone);
        try {
            follow(signOff.getValue() ? verifications.startSignOff(period) : verifications.start(period));
        } catch (VerificationUnderWayException underWay) {
            Notify.error("audit.verify.under-way");
            follow(underWay.id());
        }
    }

    private void follow(long id) {
        close();
        UI.getCurrent().navigate(VerificationsView.class, QueryParameters.of(Addresses.RUN, String.valueOf(id)));
    }
}
