/* Keys and ciphers, all of them the browser's own (WebCrypto). The format is that of formats/encrypted_site. */

(() => {
  "use strict";
  const cipher = "AES-GCM";
  const nonceBytes = 12;
  const lengthBytes = 4;
  const keyLabel = "prep-binder key 1";

  /** Bytes of a text. */
  function bytes(text) {
    return new TextEncoder().encode(text);
  }

  /** Bytes of base64. */
  function decoded(text) {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  }

  /** Base64 of bytes. */
  function encoded(data) {
    return btoa(Array.from(new Uint8Array(data), (one) => String.fromCharCode(one)).join(""));
  }

  /** Capitals and spaces do not count: a phone's keyboard adds both. */
  function normal(passphrase) {
    return passphrase.normalize("NFKC").toLowerCase().replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
  }

  /** The slow step: bits of a passphrase, `count` of them. */
  async function slow(passphrase, salt, rounds, count) {
    const start = await crypto.subtle.importKey("raw", bytes(normal(passphrase)), "PBKDF2", false, ["deriveBits"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
    return new Uint8Array(await crypto.subtle.deriveBits(how, start, count));
  }

  /** A pair of keys from 64 bytes: one for contents, one for names. */
  async function pair(raw) {
    const names = { name: "HMAC", hash: "SHA-256" };
    return {
      contents: await crypto.subtle.importKey("raw", raw.slice(0, 32), cipher, false, ["encrypt", "decrypt"]),
      names: await crypto.subtle.importKey("raw", raw.slice(32), names, false, ["sign"]),
    };
  }

  /** The binder's keys; null when the passphrase is another one. */
  async function unlock(header, passphrase) {
    const raw = await slow(passphrase, decoded(header.salt), header.rounds, 256);
    const wrapping = await crypto.subtle.importKey("raw", raw, cipher, false, ["decrypt"]);
    const opened = await unsealed(wrapping, decoded(header.key), keyLabel);
    return opened && pair(opened);
  }

  /** The name that the keys give to a path: what the files are called. */
  async function nameOf(keys, path) {
    const mark = new Uint8Array(await crypto.subtle.sign("HMAC", keys.names, bytes(path)));
    return Array.from(mark.slice(0, 16), (one) => one.toString(16).padStart(2, "0")).join("");
  }

  /** Bytes under a key, bound to a label. */
  async function sealed(key, data, label) {
    const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
    const how = { name: cipher, iv, additionalData: bytes(label) };
    const body = new Uint8Array(await crypto.subtle.encrypt(how, key, data));
    const whole = new Uint8Array(nonceBytes + body.length);
    whole.set(iv);
    whole.set(body, nonceBytes);
    return whole;
  }

  /** What was sealed under this key and label; null when it was not. */
  async function unsealed(key, data, label) {
    const how = { name: cipher, iv: data.slice(0, nonceBytes), additionalData: bytes(label) };
    try {
      return new Uint8Array(await crypto.subtle.decrypt(how, key, data.slice(nonceBytes)));
    } catch {
      return null;
    }
  }

  /** A file's bytes without the padding: four bytes say how long it is. */
  function unpadded(data) {
    const length = new DataView(data.buffer, data.byteOffset).getUint32(0);
    return data.subarray(lengthBytes, lengthBytes + length);
  }

  Object.assign(window.binderLocked, {
    bytes, decoded, encoded, nameOf, pair, sealed, slow, unlock, unpadded, unsealed,
  });
})();
