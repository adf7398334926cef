"""Checks a credential with programs that share no code with ours: PyLD and cryptography, as Debian packages them.

Reads one JSON object from standard input: credentials, did (the DID document), lists (address to status list
credential) and contexts (address to context). Writes [{"proof": bool, "list_proof": bool, "revoked": bool,
"why": [...]}], one verdict for each credential.
VC Data Integrity EdDSA Cryptosuites 1.0, section 3.2 (eddsa-rdfc-2022); Bitstring Status List 1.0, section 3.3.
"""
import base64
import gzip
import hashlib
import json
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
SHORTEST_LIST = 131072


def base58(text):
    """Multibase base58btc: a z and then digits."""
    if not text.startswith("z"):
        raise ValueError("not multibase base58btc")
    number = 0
    for letter in text[1:]:
        number = number * 58 + ALPHABET.index(letter)
    body = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return b"\0" * (len(text) - 1 - len(text[1:].lstrip("1"))) + body


def loader_of(contexts):
    def load(url, _options=None):
        if url not in contexts:
            raise ValueError("refused to load " + url)
        document = contexts[url]
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": document}

    return load


def canonical(document, loader):
    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": loader}
    return hashlib.sha256(jsonld.normalize(document, options).encode("utf-8")).digest()


def key_of(did, credential):
    """The public key that the proof names, if the issuer lets it assert."""
    method_id = credential["proof"]["verificationMethod"]
    issuer = credential["issuer"] if isinstance(credential["issuer"], str) else credential["issuer"]["id"]
    if did["id"] != issuer:
        raise ValueError("the DID document is not the issuer's")
    if method_id not in did["assertionMethod"]:
        raise ValueError("the key may not assert")
    method = next(one for one in did["verificationMethod"] if one["id"] == method_id)
    key = base58(method["publicKeyMultibase"])
    if method["controller"] != issuer or key[:2] != b"\xed\x01" or len(key) != 34:
        raise ValueError("not an Ed25519 key of the issuer")
    return Ed25519PublicKey.from_public_bytes(key[2:])


def check_proof(credential, did, loader):
    proof = dict(credential["proof"])
    document = {name: value for name, value in credential.items() if name != "proof"}
    if (proof["type"], proof["cryptosuite"]) != ("DataIntegrityProof", "eddsa-rdfc-2022"):
        raise ValueError("another kind of proof")
    if proof["proofPurpose"] != "assertionMethod":
        raise ValueError("another purpose")
    signature = base58(proof.pop("proofValue"))
    config = {"@context": credential["@context"], **proof}
    key_of(did, credential).verify(signature, canonical(config, loader) + canonical(document, loader))


def is_revoked(credential, status_list):
    status = credential["credentialStatus"]
    subject = status_list["credentialSubject"]
    if status["type"] != "BitstringStatusListEntry" or subject["type"] != "BitstringStatusList":
        raise ValueError("another kind of status")
    if status_list["id"] != status["statusListCredential"] or subject["statusPurpose"] != status["statusPurpose"]:
        raise ValueError("another list")
    text = subject["encodedList"]
    if not text.startswith("u"):
        raise ValueError("not multibase base64url")
    bits = gzip.decompress(base64.urlsafe_b64decode(text[1:] + "=" * (-len(text[1:]) % 4)))
    if len(bits) * 8 < SHORTEST_LIST:
        raise ValueError("the list is too short")
    index = int(status["statusListIndex"])
    return bool(bits[index // 8] & (0x80 >> (index % 8)))


def trouble_with(document, did, loader):
    """Why the document does not verify; None when it does."""
    try:
        check_proof(document, did, loader)
        return None
    except InvalidSignature:
        return "the signature is wrong"
    except Exception as error:  # Whatever is wrong with a credential, it does not verify.
        return repr(error)


def main():
    given = json.load(sys.stdin)
    loader = loader_of(given["contexts"])
    lists = given["lists"]
    list_trouble = {address: trouble_with(one, given["did"], loader) for address, one in lists.items()}
    verdicts = []
    for credential in given["credentials"]:
        address = credential["credentialStatus"]["statusListCredential"]
        trouble = {"proof": trouble_with(credential, given["did"], loader), "list_proof": list_trouble[address]}
        verdict = {name: why is None for name, why in trouble.items()}
        verdict["why"] = [name + ": " + why for name, why in trouble.items() if why]
        verdict["revoked"] = is_revoked(credential, lists[address])
        verdicts.append(verdict)
    json.dump(verdicts, sys.stdout)


main()
