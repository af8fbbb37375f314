package io.telelink.retention;

/** How a customer was contacted. */
public enum Channel {
    PHONE, EMAIL, SMS, CHAT, SHOP, LETTER
}
