/** Questions as people ask them; every sentence stands by itself. */
export const ANSWERS: readonly { readonly question: string; readonly answer: readonly string[] }[] = [
  {
    question: 'Apakah benar-benar gratis?',
    answer: [
      'Ya. Pelatihan dan sertifikat tidak dipungut biaya.',
      'Bila ada yang meminta uang, beri tahu kami.',
    ],
  },
  {
    question: 'Bagaimana cara mendaftar?',
    answer: [
      'Buka pelatihan yang Anda mau, lalu pilih angkatan dan ketuk Daftar.',
      'Anda masuk dengan nomor HP dan kode enam angka.',
    ],
  },
  {
    question: 'Kode enam angka tidak datang',
    answer: [
      'Tunggu setengah menit, lalu minta kode baru.',
      'Pastikan nomor HP benar dan ada sinyal.',
      'Jangan berikan kode kepada siapa pun, juga kepada petugas.',
    ],
  },
  {
    question: 'Bisakah belajar tanpa sinyal?',
    answer: [
      'Bisa. Halaman yang pernah Anda buka tetap terbaca.',
      'Pekerjaan Anda disimpan di HP dan dikirim saat sinyal kembali.',
    ],
  },
  {
    question: 'Kelasnya penuh. Apa yang bisa saya lakukan?',
    answer: ['Masuk daftar tunggu.', 'Bila ada kursi kosong, Anda diterima otomatis dan diberi tahu.'],
  },
  {
    question: 'Mengapa NIK diminta?',
    answer: [
      'Agar sertifikat terbit atas nama orang yang benar.',
      'NIK disimpan terkunci dan tidak pernah ditampilkan utuh.',
      'Kami baru memintanya saat Anda mendaftar angkatan.',
    ],
  },
  {
    question: 'Bagaimana memeriksa sertifikat?',
    answer: ['Pindai kotak QR pada sertifikat, atau ketik kodenya di halaman Cek sertifikat.'],
  },
];
