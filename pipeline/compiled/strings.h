/* What compiled code asks of strings most often, sooner than Python's own functions: the core takes a report apart into
   single signs and words of two to four, and looks them up. One of six instructions went into making the same signs anew
   and preparing searches that are over after a few signs. Each function does what its namesake does, and leaves to it what is no plain case.

   Included before all that is compiled. Does not belong here: anything that Python does not do the same. */

#ifndef PY_SSIZE_T_CLEAN
#define PY_SSIZE_T_CLEAN
#endif
#include <Python.h>
#include <string.h>

/* What only failures call: the code that leads to it is put apart, so that what runs stands closer together. */
void CPy_AddTraceback(const char *, const char *, int, PyObject *) __attribute__((cold));
static void CPy_DecRef(PyObject *) __attribute__((cold, noinline));

#ifndef Py_GIL_DISABLED

/* Whether a text has Chinese signs, as nearly all have, and stands right behind its head; and its signs then. */
#define IS_WIDE(text) (PyUnicode_IS_COMPACT(text) && PyUnicode_KIND(text) == PyUnicode_2BYTE_KIND)
#define SIGNS(text) ((Py_UCS2 *)((PyCompactUnicodeObject *)(text) + 1))

/* The string of a sign. Python keeps those of Latin letters; here all are kept that were asked for once. */
static PyObject *kept_sign(Py_UCS2 sign) {
    static PyObject *kept[0x10000];
    if (kept[sign] == NULL && (kept[sign] = PyUnicode_FromOrdinal(sign)) == NULL)
        return NULL;
    Py_INCREF(kept[sign]);
    return kept[sign];
}

/* PyUnicode_Substring: what begins with a Chinese sign is as wide as what it is cut from. */
static PyObject *cut(PyObject *text, Py_ssize_t start, Py_ssize_t end) {
    if (start >= 0 && IS_WIDE(text)) {
        Py_ssize_t stop = end < PyUnicode_GET_LENGTH(text) ? end : PyUnicode_GET_LENGTH(text);
        const Py_UCS2 *signs = SIGNS(text) + start;
        if (stop - start == 1)
            return kept_sign(*signs);
        if (stop - start > 1 && stop - start < PyUnicode_GET_LENGTH(text) && *signs > 0xff) {
            PyObject *made = PyUnicode_New(stop - start, 0xffff);
            if (made != NULL)
                memcpy(SIGNS(made), signs, (stop - start) * sizeof(Py_UCS2));
            return made;
        }
    }
    return PyUnicode_Substring(text, start, end);
}

/* PyUnicode_Tailmatch: whether a text begins or ends with a word. */
static int stands_at(PyObject *text, PyObject *word, Py_ssize_t start, Py_ssize_t end, int direction) {
    if (start == 0 && end == PyUnicode_GET_LENGTH(text) && IS_WIDE(text) && IS_WIDE(word)) {
        Py_ssize_t size = PyUnicode_GET_LENGTH(word);
        const Py_UCS2 *here = SIGNS(text) + (direction > 0 ? end - size : 0);
        const Py_UCS2 *sought = SIGNS(word);
        return size <= end && *here == *sought && memcmp(here, sought, size * sizeof(Py_UCS2)) == 0;
    }
    return (int)PyUnicode_Tailmatch(text, word, start, end, direction);
}

/* PyUnicode_Contains: in a short text the first sign is looked for without preparing anything. */
static int has(PyObject *text, PyObject *word) {
    Py_ssize_t length = PyUnicode_GET_LENGTH(text), size = PyUnicode_GET_LENGTH(word);
    if (length <= 64 && IS_WIDE(text) && (IS_WIDE(word) || size == 1)) {
        const Py_UCS2 *at = SIGNS(text), *last = at + length - size;
        const Py_UCS4 first = PyUnicode_READ_CHAR(word, 0);
        for (; at <= last; at++)
            if (*at == first && (size == 1 || memcmp(at, SIGNS(word), size * sizeof(Py_UCS2)) == 0))
                return 1;
        return 0;
    }
    return PyUnicode_Contains(text, word);
}

/* PySet_Contains: most words are told by the first place of a set that they could stand in. */
static int is_among(PyObject *set, PyObject *word) {
    if (PyFrozenSet_CheckExact(set) && PyUnicode_CheckExact(word)) {
        Py_hash_t hash = ((PyASCIIObject *)word)->hash;
        if (hash == -1 && (hash = PyObject_Hash(word)) == -1)
            return -1;
        setentry *first = &((PySetObject *)set)->table[hash & ((PySetObject *)set)->mask];
        if (first->key == word || first->key == NULL)
            return first->key == word;
    }
    return PySet_Contains(set, word);
}

#define PyUnicode_Substring cut
#define PyUnicode_Tailmatch stands_at
#define PyUnicode_Contains has
#define PySet_Contains is_among
/* mypyc's runtime makes a string of one sign where it takes one out of a text, and writes that sign into it. */
#define PyUnicode_New(size, most) \
    (__builtin_constant_p(size) && (size) == 1 && (most) <= 0xffff ? kept_sign((Py_UCS2)(most)) : PyUnicode_New(size, most))

#endif
